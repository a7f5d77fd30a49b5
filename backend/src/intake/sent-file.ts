/** A file as it was sent. A file over the limit comes without its bytes, and so does a large archive, which lies on disk. */
export interface SentFile {
  name: string;
  bytes: Buffer;
  size: number;
  /** Where an archive lies; a temporary one is taken away when its files are received. */
  onDisk?: { path: string; temporary: boolean };
}
