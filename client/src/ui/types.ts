/** Green, yellow, red: each with its own shape and words. */
export type Lamp = 'green' | 'yellow' | 'red'

/** What a tap does. While a returned promise is pending, further taps are ignored. */
export type Act = () => unknown

/** One step of a StepBar; `time` stands under its label. */
export interface Step {
  label: string
  time?: string
}
