import type { Stretch } from '@/lib/ladder/in-sight';
import type { Arrow } from '@/lib/ladder/ladder';
import styles from './ladder-view.module.css';
import { Picture, type PictureProps } from './picture';
import { drawnIn, useSights } from './use-drawn';

export interface PaperPicturesProps
  extends Pick<PictureProps, 'ladder' | 'now' | 'clock' | 'divergence' | 'lookOf'> {
  readonly shown: readonly Arrow[];
  readonly pieces: readonly Stretch[];
}

/**
 * A ladder on paper, piece by piece, so that pages can break between them; there is nothing to press. Until it is printed,
 * the browser need not lay out the pieces that nobody sees.
 */
export function PaperPictures({ shown, pieces, ...picture }: PaperPicturesProps) {
  const { ladder } = picture;
  const sights = { shown: useSights(shown), ghosts: useSights(ladder.ghosts) };
  return pieces.map((piece) => (
    <div
      key={piece.from}
      className={styles.piece}
      style={{ containIntrinsicBlockSize: `${piece.to - piece.from}px` }}
    >
      <Picture {...picture} {...drawnIn(piece, sights, ladder.rows)} stretch={piece} className={undefined} />
    </div>
  ));
}
