const svg = (body: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" width="144" height="144">${body}</svg>`)}`

/** A drawn photo for the gallery: a kitchen lamp. */
export const lampPicture = svg(
  '<rect fill="tan" width="72" height="72"/><path fill="linen" d="M0 0h72v20H0z"/><path fill="gray" d="M35 0h2v22h-2z"/><path fill="dimgray" d="M24 34c1-8 6-12 12-12s11 4 12 12z"/><circle fill="ivory" cx="36" cy="38" r="6"/><path fill="sienna" d="M0 54h72v18H0z"/>',
)
