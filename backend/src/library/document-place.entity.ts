import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Where a document stood in an earlier reading of its source. When a later reading has a speech at that very place again, it is that
 * document: so taking a decision back gives back every id as it was.
 */
@Entity('document_place')
export class DocumentPlace {
  @PrimaryGeneratedColumn()
  id: number;

  @Index()
  @Column('integer')
  document: number;

  /** The encoding in which the offsets count; null where the format knows its own. */
  @Column('text', { nullable: true })
  encoding: string | null;

  @Column('integer')
  sourceStart: number;

  @Column('integer')
  sourceEnd: number;
}
