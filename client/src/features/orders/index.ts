export { isReasonAction } from './action.labels'
export { actionsFor } from './actions-for'
export { AcceptSheet } from './components/actions/accept-sheet'
export { CloseSheet } from './components/actions/close-sheet'
export { ReasonSheet } from './components/actions/reason-sheet'
export { Holders } from './components/holders'
export { LampSheet } from './components/lamp-sheet'
export { OrderView } from './components/order-view'
export { OrderActions } from './components/order-actions'
export { OrderProof } from './components/order-facts'
export { OrderTimeline } from './components/order-timeline'
export { orderCardProps, orderRowProps, stepProps, timedStepProps } from './order-card'
export {
  headSentence,
  lampReading,
  lampSentence,
  lampWords,
  leadOf,
  mySeat,
  readerOf,
  sayNumber,
  shortTime,
} from './sentences'
export { emergencyCalls, PLACE_STEPS } from './place-steps'
export { placeOrder } from './place-order'
export { takeBack } from './take-back'
export { choosePlaceService, usePlaceDraft } from './use-place-draft'
export { useRatingDraft } from './use-rating-draft'
export { useOrderDeed } from './use-order-deed'
export { timelineItems } from './timeline'
