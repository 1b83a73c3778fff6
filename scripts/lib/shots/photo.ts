import sharp from 'sharp'

const WALL = '<rect width="640" height="480" fill="#d8cdbf"/><rect y="350" width="640" height="130" fill="#9a8a78"/>'
const rail = (tilt: number) =>
  `<g transform="rotate(${tilt} 320 200)" fill="none" stroke="#6b3f2a" stroke-linecap="round">` +
  '<path d="M40 260 600 150" stroke-width="26"/><path d="M110 246v120M320 205v170M520 165v190" stroke-width="12"/></g>'
const DRAWN = {
  loose: WALL + rail(27) + '<circle cx="520" cy="200" r="9" fill="#3a3a3a"/>',
  fixed: WALL + rail(11) + '<path d="M500 120h60v30h-60z" fill="#8d9aa3"/>',
  before:
    '<rect width="640" height="480" fill="#e4ddd2"/><rect x="60" y="60" width="230" height="230" fill="#b98f63"/>' +
    '<g transform="rotate(14 330 60)"><rect x="330" y="60" width="230" height="230" fill="#a87c50"/>' +
    '<circle cx="360" cy="180" r="10" fill="#eee"/></g><rect y="390" width="640" height="90" fill="#7c8a86"/>',
}

/** What a phone would have taken; drawn, so that every run has the same bytes. */
export const drawPhoto = (name: keyof typeof DRAWN): Promise<Buffer> =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">${DRAWN[name]}</svg>`))
    .jpeg()
    .toBuffer()
