import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'

/** "The images of the product are rocks", "every image must be a rock". */
const are =
  /\b(?:images?|containers?)(?: of [\w' -]{1,60}?)? (?:(?:are|is)|(?:must|should)(?: all)? be)(?: (?:all|an?|themselves|built as|published as|delivered as)){0,2} rocks?\b/i

/** That the workload's images are rocks; which ones is the subject of `image-pinning`. */
export const rockImages = defineTopic({
  name: 'rock-images',
  parameters: z.object({}),
  attestedBy: 'files',
  words: /base images?|operating system|rocks?\b/i,
  recognise: ({ text }) =>
    (are.test(text) ||
      /\b(?:runs?|based|built|uses?|deployed|packaged|delivered|shipped|distributed)\b[^.]{0,80}\b(?:rocks?(?: \(?OCI\)?)?(?: container)? images?|rocks?|rockcraft(?:-based)? images?)\b/i.test(
        text,
      )) &&
    !/\bpin(?:ned|s)?\b|\bhash|\bdigest|\brevisions?\b|\bversions?\b/i.test(text)
      ? {}
      : undefined,
})

export const examples: TopicExamples<typeof rockImages> = {
  known: [
    [{ text: 'The workload runs on top of Rock images.', strength: 'fact' }, {}],
    [{ text: 'It is built from a rockcraft-based image.', strength: 'fact' }, {}],
    [{ text: 'The images of the charms are rocks, built in public repositories.', strength: 'fact' }, {}],
    ['Every image must be a rock.', {}],
  ],
  twins: [
    'Prefer rocks.',
    { text: 'It uses pinned revisions of rocks.', strength: 'fact' },
    { text: 'The rock is built every night.', strength: 'fact' },
    { text: 'The images of the album are rocky.', strength: 'fact' },
  ],
}
