/** Stands for each character of what another language fills in. Of the private use area, so it is part of a word for every parser. */
export const holeCharacter = '\uE000'
