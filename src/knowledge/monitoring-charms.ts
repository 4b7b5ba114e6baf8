import type { MonitoringCharm, Sourced } from './known.ts'

/** The charms of the observability stack with the endpoints that matter, from their own metadata. */
export const monitoringCharms: readonly (MonitoringCharm & Sourced)[] = []
