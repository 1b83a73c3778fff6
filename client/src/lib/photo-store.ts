import Taro from '@tarojs/taro'
import { isH5 } from './env'
import { newId } from './new-id'

/** A chosen photo that survives a killed app: `key` finds it again, `path` shows it now. */
export interface KeptPhoto {
  key: string
  path: string
}

const STORE = 'photos'
/** A page's blobs by the address that shows them: sending one needs no second read. */
const blobs = new Map<string, Blob>()

const openStore = (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
  new Promise((done, fail) => {
    const opening = indexedDB.open('red-order', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
    opening.onsuccess = () => done(opening.result.transaction(STORE, mode).objectStore(STORE))
    opening.onerror = () => fail(opening.error)
  })

const answerOf = <Result>(asked: IDBRequest<Result>): Promise<Result> =>
  new Promise((done, fail) => {
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => fail(asked.error)
  })

export const blobOf = (path: string): Blob | undefined => blobs.get(path)

/** Registers a file the browser handed over under the address that shows it. */
export const holdBlob = (path: string, blob: Blob): void => void blobs.set(path, blob)

/** Keeps a chosen photo; a full disk costs only the survival of a kill, never the photo in hand. */
export const keepPhoto = async (path: string): Promise<KeptPhoto> => {
  if (isH5) {
    const key = newId()
    const blob = blobs.get(path)
    if (blob)
      await openStore('readwrite').then(
        (store) => answerOf(store.put(blob, key)),
        () => undefined,
      )
    return { key, path }
  }
  try {
    const files = Taro.getFileSystemManager()
    const filePath = `${Taro.env.USER_DATA_PATH}/${newId()}.jpg`
    const savedFilePath = await new Promise<string>((done, fail) =>
      files.saveFile({
        tempFilePath: path,
        filePath,
        success: (saved) => done((saved as { savedFilePath?: string }).savedFilePath ?? filePath),
        fail,
      }),
    )
    return { key: savedFilePath, path: savedFilePath }
  } catch {
    return { key: path, path }
  }
}

/** The photo as it can be shown now; null when it is gone. */
export const findPhoto = async (kept: KeptPhoto): Promise<KeptPhoto | null> => {
  if (!isH5) {
    const isThere = await new Promise<boolean>((done) =>
      Taro.getFileSystemManager().access({ path: kept.key, success: () => done(true), fail: () => done(false) }),
    )
    return isThere ? kept : null
  }
  if (blobs.has(kept.path)) return kept
  const blob = await openStore('readonly')
    .then((store) => answerOf<Blob | undefined>(store.get(kept.key)))
    .catch(() => undefined)
  if (!blob) return null
  const path = URL.createObjectURL(blob)
  holdBlob(path, blob)
  return { key: kept.key, path }
}

/** Forgets a photo that was sent or taken out. */
export const dropPhoto = (kept: KeptPhoto): void => {
  if (isH5) {
    blobs.delete(kept.path)
    void openStore('readwrite').then(
      (store) => store.delete(kept.key),
      () => undefined,
    )
    return
  }
  Taro.getFileSystemManager().unlink({ filePath: kept.key, fail: () => undefined })
}
