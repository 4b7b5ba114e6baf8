// For `node --import`: it is noon of this day in UTC when the program starts, so that no waiver ends under a test.
const ahead = Date.parse('2026-11-24T12:00:00Z') - Date.now()
const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [RealDate.now() + ahead] : given))
  }
  static now() {
    return RealDate.now() + ahead
  }
}
