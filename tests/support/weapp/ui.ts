import type { Realm } from './realm'

export interface ModalState {
  title: string
  content: string
  confirmText: string
  cancelText: string
  showCancel: boolean
  editable: boolean
}

export interface PickedLocation {
  name: string
  address: string
  latitude: number
  longitude: number
}

export interface TabBarState {
  visible: boolean
  redDots: Set<number>
  badges: Map<number, string>
  texts: Map<number, string>
  style: Record<string, unknown>
}

type Choice = (tapIndex: number | undefined) => void

/** What WeChat itself draws above the page, and the answers a test gives for the person holding the phone. */
export class Ui {
  toast: string | undefined
  readonly toasts: string[] = []
  loading: { title: string; mask: boolean } | undefined
  modal: ModalState | undefined
  sheet: string[] | undefined
  title = ''
  scrollTop = 0
  isRefreshing = false
  readonly tabBar: TabBarState = { visible: true, redDots: new Set(), badges: new Map(), texts: new Map(), style: {} }

  /** Each wx.chooseMedia takes the next entry: paths added with `sim.files.add`, or the person turning back. */
  readonly chooseMediaQueue: (string[] | 'cancel')[] = []
  nextLocation: PickedLocation | 'cancel' | undefined
  /** Template id → answer; others are accepted. */
  readonly subscribeAnswers: Record<string, 'accept' | 'reject' | 'ban'> = {}
  /** What the page offered when it was last shared. */
  shared: Record<string, unknown> | undefined

  private onModal: ((confirm: boolean, content: string) => void) | undefined
  private onSheet: Choice | undefined

  constructor(
    private readonly realm: Realm,
    private readonly tapped: () => void,
  ) {}

  openModal(modal: ModalState, answered: (confirm: boolean, content: string) => void): void {
    this.modal = modal
    this.onModal = answered
  }

  openSheet(items: string[], chosen: Choice): void {
    this.sheet = items
    this.onSheet = chosen
  }

  /** Answers the open modal. */
  answer(confirm: boolean, content = ''): void {
    const answered = this.onModal
    if (!this.modal || !answered) throw new Error('no modal is open')
    this.modal = undefined
    this.tapped()
    this.realm.later(() => answered(confirm, content), 'answer of the modal')
  }

  /** Chooses from the open action sheet, by its words or its place. */
  choose(item: string | number | 'cancel'): void {
    const chosen = this.onSheet
    if (!this.sheet || !chosen) throw new Error('no action sheet is open')
    const index = typeof item === 'number' ? item : this.sheet.indexOf(item)
    if (item !== 'cancel' && !(index in this.sheet))
      throw new Error(`no ${item} in the sheet: ${this.sheet.join(', ')}`)
    this.sheet = undefined
    this.tapped()
    this.realm.later(() => chosen(item === 'cancel' ? undefined : index), 'choice of the sheet')
  }

  /** Words WeChat shows above the page at this moment. */
  words(): string {
    const modal = this.modal && [this.modal.title, this.modal.content, this.modal.confirmText, this.modal.cancelText]
    return [this.toast, this.loading?.title, ...(modal ?? []), ...(this.sheet ?? [])].filter(Boolean).join('\n')
  }
}
