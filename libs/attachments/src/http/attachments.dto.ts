import { IsString, Length } from 'class-validator';

export class AttachmentQuery {
  /** What the file is called, with its ending. */
  @IsString() @Length(1, 1000) name: string;
}
