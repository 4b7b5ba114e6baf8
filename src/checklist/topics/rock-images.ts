import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'

/** That the workload's images are rocks; which ones is the subject of `image-pinning`. */
export const rockImages = defineTopic({
  name: 'rock-images',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /base images?|operating system|rocks?\b/i,
  recognise: ({ text }) =>
    /\b(?:runs?|based|built|uses?|deployed|packaged|delivered|shipped|distributed)\b[^.]{0,80}\b(?:rocks?(?: \(?OCI\)?)?(?: container)? images?|rocks?|rockcraft(?:-based)? images?)\b/i.test(
      text,
    ) && !/\bpin(?:ned|s)?\b|\bhash|\bdigest|\brevisions?\b|\bversions?\b/i.test(text)
      ? {}
      : undefined,
})

export const examples: TopicExamples<typeof rockImages> = {
  known: [
    [{ text: 'The workload runs on top of Rock images.', strength: 'fact' }, {}],
    [{ text: 'It is built from a rockcraft-based image.', strength: 'fact' }, {}],
  ],
  twins: [
    'Prefer rocks.',
    { text: 'It uses pinned revisions of rocks.', strength: 'fact' },
    { text: 'The rock is built every night.', strength: 'fact' },
  ],
}
