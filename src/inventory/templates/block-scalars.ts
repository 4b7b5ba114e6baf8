/** A block scalar: its lines are further in than `parent`, and begin at `content` once one was seen. */
export interface BlockScalar {
  readonly parent: number
  readonly content: number | undefined
}

/** Follows the lines of a YAML text: which of them stand in a block scalar (`key: |`). */
export interface BlockScalars {
  /** Takes the next line, without its tags; the block scalar that it stands in. */
  take(line: string): BlockScalar | undefined
}

export function createBlockScalars(): BlockScalars {
  let open: BlockScalar | undefined
  return {
    take(line) {
      const indent = /^ */.exec(line)?.[0].length ?? 0
      const isBlank = line.trim() === ''
      if (open && (isBlank || indent > open.parent)) {
        if (!isBlank && open.content === undefined) open = { parent: open.parent, content: indent }
        return open
      }
      open = begunBy(line, indent)
      return undefined
    },
  }
}

function begunBy(line: string, indent: number): BlockScalar | undefined {
  const sign = /[|>][-+1-9]{0,2}\s{0,8}$/.exec(line.slice(-12))
  if (!sign) return undefined
  const before = line.slice(0, line.length - sign[0].length)
  if (!/[:-][ \t]{1,8}$/.test(before.slice(-9)) && !/[:-] [!&][\w!./-]{1,60} {1,8}$/.test(before.slice(-75)))
    return undefined
  const isItem = /-[ \t]{1,8}$/.test(before.slice(-9))
  const dashes = /^(?:- +){0,20}/.exec(line.slice(indent))?.[0].length ?? 0
  return { parent: isItem ? indent + dashes - 2 : indent + dashes, content: undefined }
}
