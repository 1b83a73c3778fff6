/**
 * The text with what is heard now in the place of what was heard before. A recogniser changes its mind about its own words;
 * once the writer has touched them they are the writer's, and only what comes after is added.
 */
export const joinHeard = (text: string, before: string, heard: string): string =>
  text.endsWith(before) ? text.slice(0, text.length - before.length) + heard : text + heard.slice(before.length)

/** What parts new words from those already there: browsers write no full stops. */
export const breathBefore = (text: string): string =>
  text === '' || /[，。、；：！？,.;:!?\s]$/.test(text) ? '' : '，'
