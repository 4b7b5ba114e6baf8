interface SecretForm {
  /** What the secret is, in words. */
  readonly kind: string
  readonly form: RegExp
}

/**
 * Secrets that are known by their form, whatever they are called. Each begins where no letter or digit stands before it, and
 * each repetition is bounded or runs to its end at once, so that a long text costs time in proportion to its length.
 */
export const tokenForms: readonly SecretForm[] = [
  // Since 2026 the tokens of installations hold a JSON web token.
  { kind: 'GitHub token', form: /(?<![A-Za-z0-9])gh[opusr]_[A-Za-z0-9][\w-]{18,}(?:\.[\w-]+){0,2}/g },
  { kind: 'GitHub token', form: /(?<![A-Za-z0-9])github_pat_\w{20,}/g },
  { kind: 'GitLab token', form: /(?<![A-Za-z0-9])gl(?:pat|dt|rt|cbt|ptt|soat|agent|imt|ft)-[\w-]{20,}/g },
  { kind: 'AWS access key id', form: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[0-9A-Z]{16}(?![A-Za-z0-9])/g },
  { kind: 'Slack token', form: /(?<![A-Za-z0-9])(?:xox[abeoprs]|xapp)-[\w-]{10,}/g },
  { kind: 'Slack webhook', form: /https:\/\/hooks\.slack\.com\/services\/\w+\/\w+\/\w+/g },
  { kind: 'Stripe key', form: /(?<![A-Za-z0-9])[rs]k_live_\w{16,}/g },
  { kind: 'Google key', form: /(?<![A-Za-z0-9])(?:AIza[\w-]{35}|GOCSPX-[\w-]{28}|ya29\.[\w-]{30,})/g },
  { kind: 'npm token', form: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g },
  { kind: 'PyPI token', form: /(?<![A-Za-z0-9])pypi-AgE[\w-]{50,}/g },
  { kind: 'Docker token', form: /(?<![A-Za-z0-9])dckr_[po]at_[\w-]{20,}/g },
  { kind: 'DigitalOcean token', form: /(?<![A-Za-z0-9])do[opr]_v1_[a-f0-9]{64}/g },
  { kind: 'Vault token', form: /(?<![A-Za-z0-9])hv[bsr]\.[\w-]{24,}/g },
  { kind: 'SendGrid key', form: /(?<![\w-])SG\.[\w-]{16,}\.[\w-]{16,}/g },
  { kind: 'Hugging Face token', form: /(?<![A-Za-z0-9])hf_[A-Za-z]{34}(?![A-Za-z0-9])/g },
  { kind: 'age key', form: /(?<![A-Za-z0-9])AGE-SECRET-KEY-1[0-9A-Z]{58}/g },
  { kind: 'JSON web token', form: /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{5,}\.[\w-]{8,}/g },
]

/** What only its surroundings show to be a secret; readers of files look closer at both. */
export const otherForms: readonly SecretForm[] = [
  {
    kind: 'private key',
    form: /-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----[\w+/=:,;.()\s\\-]*?(?:-----END [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----|$|(?=[^\w+/=:,;.()\s\\-]))/g,
  },
  { kind: 'password', form: /(?<=:\/\/[^\s/@:"'<>[\]]{0,200}:)[^\s/@:"'<>[\]{}$][^\s/@"'<>[\]{}]{0,499}(?=@)/g },
]

/** Holds for every text in which one of the forms is, and for few others; it looks for what is rare, as it sees every text. */
export const tell =
  /_(?<=gh[opusr]_|github_pat_|k_live_|npm_|dckr_|do[opr]_v1_|hf_)|-(?<=gl[a-z]{2,5}-|xox[a-z]-|xapp-|GOCSPX-|pypi-|AGE-|-----)|A(?:KIA|SIA|Iza)|J(?<=eyJ)|G(?<=SG)\.|v(?<=hv)[bsr]\.|k(?<=hook)s\.|y(?=a29\.)|:\/\/[^\s/@"]{1,700}@/g

export const maySecret = (text: string): boolean => text.search(tell) >= 0
