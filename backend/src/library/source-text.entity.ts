import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The text that was taken out of a source whose bytes are no plain text (docx, doc, pdf, xlsx). Offsets of its documents count in it;
 * it is kept because a later release of a format's reader might take the text out differently.
 */
@Entity('source_text')
export class SourceText {
  @PrimaryColumn('integer')
  source: number;

  @Column('text')
  text: string;
}
