// Values: how the word lists of this room are written.

/** The words and phrases of a list that is written as a text, with commas or line ends between them. */
export function listed(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
