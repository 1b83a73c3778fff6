export default definePageConfig({ navigationBarTitleText: '我要下单' })
