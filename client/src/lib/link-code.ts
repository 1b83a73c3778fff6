/** Words as they were before they went into an address; as they stand when they never were. */
const decode = (words: string): string => {
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}

/** `name` of a link's query: the web page's address, or what a mini-program code holds as its `scene`. */
export const codeIn = (text: string, name: string): string | null => {
  const query = text.includes('?') ? text.slice(text.indexOf('?') + 1) : text
  for (const pair of (query.split('#')[0] ?? '').split('&')) {
    const [key, value] = pair.split('=')
    if (key === name && value) return decode(value)
  }
  return null
}

/** The code a page was opened with: by its own query, by a mini-program code (`scene`), or by a link WeChat scanned (`q`). */
export const codeOf = (params: Readonly<Record<string, string | undefined>>, name: string): string | null => {
  const own = params[name]
  return own ? decode(own) : codeIn(decode(params.scene ?? params.q ?? ''), name)
}
