/** One of these stands in every text that has a name which asks for a secret, unless its capitals are odd. */
export const nameHints: readonly string[] =
  'pass Pass PASS pwd Pwd PWD pw Pw PW psk PSK secret Secret SECRET token Token TOKEN key Key KEY pat Pat PAT auth'.split(
    ' ',
  )

/** Whether a text is worth to be looked through for named secrets. Readers that ask for the hints as words ask here, too. */
export const mayNameSecret = (text: string): boolean => nameHints.some(hint => text.includes(hint))
