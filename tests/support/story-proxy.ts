import http from 'node:http'
import type { AddressInfo } from 'node:net'

export interface LossyProxy {
  url: string
  /** The next `times` answers to that call never arrive, though the server has done what was asked. */
  lose: (method: string, path: string, times: number) => void
  /** Answers lost so far, by status: what the server had said. */
  readonly lost: number[]
  stop: () => Promise<void>
}

/** A network before the real server that can lose an answer after the server has given it. */
export const startLossyProxy = async (target: string): Promise<LossyProxy> => {
  const losing = { call: '', times: 0 }
  const lost: number[] = []
  const proxy = http.createServer((request, response) => {
    const onward = http.request(
      `${target}${request.url}`,
      { method: request.method, headers: request.headers },
      (answer) => {
        if (losing.times > 0 && losing.call === `${request.method} ${request.url}`) {
          losing.times--
          // Read to the end first, so that the server has surely finished.
          answer.resume().on('end', () => {
            lost.push(answer.statusCode ?? 0)
            response.socket?.destroy()
          })
          return
        }
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      },
    )
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    lose: (method, path, times) => Object.assign(losing, { call: `${method} ${path}`, times }),
    lost,
    stop: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve())
        proxy.closeAllConnections()
      }),
  }
}
