/** Fakes that a test has started and does not close itself. */
export const fakesToClose: { close(): Promise<void> }[] = []
