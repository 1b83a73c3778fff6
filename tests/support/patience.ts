import { configure } from '@testing-library/react'

/** A busy machine draws late: what is awaited may take this long before its absence is a fault. */
configure({ asyncUtilTimeout: 10_000 })
