export default definePageConfig({ navigationBarTitleText: '确认下单' })
