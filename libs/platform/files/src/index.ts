export { checkStoredFiles, type StoredFilesFound } from './check-stored-files.ts';
export { createFiles, FilesModule, type FilesOptions } from './files.module.ts';
export { Files, type OpenedFile } from './files.ts';
export { safeFileName } from './intake/file-name.ts';
export { fileHeaders } from './file-headers.ts';
export { statusOfRefusal } from './refusals.ts';
export type { StoredFile } from './stored-file.ts';
