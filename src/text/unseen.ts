/**
 * Characters that nobody sees: controls, line ends, marks of direction, joiners, fillers, tags, halves of a pair. A comparison
 * by culture, as .NET makes it, overlooks many of them. What varies the look of an emoji is none of them behind one.
 */
export const unseen =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}](?<!\p{Extended_Pictographic}[\ufe0e\ufe0f])/gu

/** The same without the end of a line. */
export const unseenInLine =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}](?<!\p{Extended_Pictographic}[\ufe0e\ufe0f])/gu

/** The code point of a character, in hexadecimal digits. */
export const codePoint = (character: string): string => (character.codePointAt(0) ?? 0).toString(16)
