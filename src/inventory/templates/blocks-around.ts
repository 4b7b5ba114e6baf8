import type { Template, TemplateBlock } from './template.ts'

/** The blocks that hold an offset, the outermost first. */
export function blocksAround({ blocks }: Template, offset: number): readonly TemplateBlock[] {
  return blocks.filter(({ start, end }) => start <= offset && offset < end)
}
