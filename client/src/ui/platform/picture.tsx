import { Image } from '@tarojs/components'

export interface PictureProps {
  src: string
  alt: string
  className?: string
}

/** A photo that fills its box. */
export function Picture({ src, alt, className }: PictureProps) {
  return <Image className={className} src={src} mode='aspectFill' lazyLoad aria-label={alt} {...{ role: 'img' }} />
}
