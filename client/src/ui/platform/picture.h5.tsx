import type { PictureProps } from './picture'

/** A photo that fills its box. */
export function Picture({ src, alt, className }: PictureProps) {
  return <img className={className} src={src} alt={alt} loading='lazy' decoding='async' draggable={false} />
}
