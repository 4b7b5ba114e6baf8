export function checkArchitecture(folder: string): Promise<{ readonly seen: number; readonly violations: readonly string[] }>
