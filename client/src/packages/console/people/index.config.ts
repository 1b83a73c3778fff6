export default definePageConfig({ navigationBarTitleText: '居民与党员' })
