import type { Sourced, SupportedBase } from './known.ts'

const source = 'https://ubuntu.com/about/release-cycle'
const seen = '2026-11-30'

/** The bases of charms and rocks with the end of their standard support: of a release for two years by month, the last day. */
export const supportedBases: readonly (SupportedBase & Sourced)[] = [
  { base: 'ubuntu@14.04', until: '2019-04-30', source, seen },
  { base: 'ubuntu@16.04', until: '2021-04-30', source, seen },
  { base: 'ubuntu@18.04', until: '2023-05-31', source, seen },
  { base: 'ubuntu@20.04', until: '2025-05-31', source, seen },
  { base: 'ubuntu@22.04', until: '2027-06-30', source, seen },
  { base: 'ubuntu@22.10', until: '2023-07-20', source, seen },
  { base: 'ubuntu@23.04', until: '2024-01-25', source, seen },
  { base: 'ubuntu@23.10', until: '2024-07-11', source, seen },
  { base: 'ubuntu@24.04', until: '2029-05-31', source, seen },
  { base: 'ubuntu@24.10', until: '2025-07-10', source, seen },
  { base: 'ubuntu@25.04', until: '2026-01-15', source, seen },
  { base: 'ubuntu@25.10', until: '2026-07-31', source, seen },
  { base: 'ubuntu@26.04', until: '2031-05-31', source, seen },
]
