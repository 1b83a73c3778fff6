import { Types } from 'mongoose'
import { changes, reads, type MountedRoute } from '../../http/route'
import { checkImport } from './check-import'
import { listImports, showImport } from './find-imports'
import { runImport } from './run-import'
import { undoImport } from './undo-import'
import { uploadImport } from './upload-import'

export const importRoutes: MountedRoute[] = [
  changes('POST /imports', {
    run: (actor, { query, upload }, receipt) => uploadImport(actor, query.kind, upload, receipt),
    present: showImport,
  }),
  reads('GET /imports', listImports),
  reads('GET /imports/:id', (actor, { params }) => showImport(actor, new Types.ObjectId(params.id))),
  changes('POST /imports/:id/check', {
    run: (actor, { params, body }, receipt) => checkImport(actor, params.id, body.mapping, receipt),
    present: showImport,
  }),
  changes('POST /imports/:id/run', {
    run: (actor, { params }, receipt) => runImport(actor, params.id, receipt),
    present: showImport,
  }),
  changes('POST /imports/:id/undo', {
    run: (actor, { params }, receipt) => undoImport(actor, params.id, receipt),
    present: showImport,
  }),
]
