/** Where a test connects: one database per jest worker and `label`, under the prefix of this run. */
export const testDatabase = (label = 'main') => ({
  uri: process.env.TEST_MONGODB_URI as string,
  dbName: `${process.env.TEST_DB_PREFIX}-${label}-${process.env.JEST_WORKER_ID ?? 0}`,
})
