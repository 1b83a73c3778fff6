type Listener = (state: { isConnected: boolean; networkType: string }) => void

/** The phone's connection: `offline = true` cuts it and tells the app, as WeChat does. */
export class Network {
  private isOffline = false
  /** Requests, uploads and downloads under way, each by the function that cuts it. */
  readonly inFlight = new Set<() => void>()

  constructor(private readonly changed: Listener) {}

  get offline(): boolean {
    return this.isOffline
  }

  set offline(value: boolean) {
    if (value === this.isOffline) return
    this.isOffline = value
    this.changed({ isConnected: !value, networkType: this.type })
  }

  get type(): 'none' | 'wifi' {
    return this.isOffline ? 'none' : 'wifi'
  }
}
