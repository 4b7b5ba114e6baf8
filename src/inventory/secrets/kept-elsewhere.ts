const schemes =
  /^(?:env|file|vault|bao|op|ssm|akv|gsm|keyvault|keyring|doppler|conjur|infisical|bws|sops|secretsmanager|secretref|ref\+\w{1,20}):\S/i

const addresses = [
  /^arn:aws[\w-]{0,20}:(?:secretsmanager|ssm|kms):/,
  /^projects\/[\w-]{1,63}\/secrets\//,
  /^https?:\/\/[^\s@?]+$/,
]

/** Texts of SOPS, Ansible Vault, age, PGP and PKCS #7, which only the holder of a key reads. */
const encrypted = [/^ENC\[/, /^\$ANSIBLE_VAULT;/, /^-----BEGIN (?:AGE ENCRYPTED FILE|PGP MESSAGE|PKCS7|CMS)-----/]

/** Whether a text is encrypted, or names the store, the variable or the address where a secret is kept. */
export function isKeptElsewhere(text: string): boolean {
  return schemes.test(text) || [...addresses, ...encrypted].some(form => form.test(text))
}

const keyFile = /^[\w./~@-]+\.(?:pem|key|crt|cer|p12|pfx|jks|txt|json|ya?ml)$/i

/** Whether a text is the path of a file: given to Juju to read, absolute, or by the name of a key's file. */
export function isFilePath(text: string): boolean {
  if (/^include-(?:file|base64):\/\//.test(text) || keyFile.test(text)) return true
  if (/^@(?:[./~]|[\w-]+[/.][\w./-]+$)/.test(text)) return true
  return /^(?:(?:~|\.{1,2})(?:\/[\w.@-]+)+|(?:\/[\w.@-]+){2,})\/?$/.test(text)
}

/** Whether a text may be read by everybody: a certificate, a public key of SSH or PEM. */
export function isPublic(text: string): boolean {
  return /^(?:(?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[\w@.-]{1,60} AAAA|-----BEGIN (?:CERTIFICATE|PUBLIC KEY|SSH2 PUBLIC KEY))/.test(
    text,
  )
}
