/** The epoch and size in the name of a checkpoint's file. */
export function headName(name: string): { readonly epoch: number; readonly size: number } | undefined {
  const [, epoch, size] = /^checkpoints\/(\d+)-(\d+)\.note$/.exec(name) ?? [];
  return size === undefined ? undefined : { epoch: Number(epoch), size: Number(size) };
}
