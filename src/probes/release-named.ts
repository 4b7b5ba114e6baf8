/** The release that a cell names: `Kubeflow 1.10`, `v1.10` and `1.10/stable` are all 1.10. */
export function releaseNamed(text: string): string {
  return /(?:^|[\sv])(\d+(?:\.\d+)*)(?:\/stable)?$/.exec(text.slice(-80))?.[1] ?? text
}
