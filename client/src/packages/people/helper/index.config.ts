export default definePageConfig({ navigationBarTitleText: '找网格员' })
