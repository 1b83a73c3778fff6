export default definePageConfig({ navigationBarTitleText: '登录书记台' })
