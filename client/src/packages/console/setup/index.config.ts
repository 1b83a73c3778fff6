export default definePageConfig({ navigationBarTitleText: '开办向导' })
