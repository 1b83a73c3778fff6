/** Tags WeChat draws itself; in the DOM they become `wx-…`. */
export const BUILTIN_TAGS =
  'ad audio button camera canvas checkbox checkbox-group cover-image cover-view editor form icon image input label live-player map match-media movable-area movable-view navigation-bar navigator official-account open-data page page-container page-meta picker picker-view picker-view-column progress radio radio-group rich-text root-portal scroll-view share-element slider sticky-header sticky-section swiper swiper-item switch text textarea video view voip-room web-view'.split(
    ' ',
  )
