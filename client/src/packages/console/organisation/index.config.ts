export default definePageConfig({ navigationBarTitleText: '组织与网格' })
