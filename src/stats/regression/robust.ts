import { StatError } from '../../errors.js';
import { forEachOrthonormalRow, type SymmetricMatrix, sandwich } from '../linear-algebra/covariance.js';
import type { UpperTriangle } from '../linear-algebra/triangle.js';
import type { Design } from './least-squares.js';

/** Forms of the heteroscedasticity-consistent covariance. */
export type RobustForm = 'hc0' | 'hc1' | 'hc2' | 'hc3';

interface Fit {
  readonly design: Design;
  /** R of the design, weighted as it was fitted. */
  readonly factor: UpperTriangle;
  /** What the scores are made of: residuals, one a row. */
  readonly residuals: Float64Array;
}

/** A leverage this near to 1 leaves a residual that is nothing but rounding. */
const FULL_LEVERAGE = 1 - 1e-10;

/**
 * The covariance of coefficients that stays right when the spread of the residuals differs from row to row:
 * White's form (hc0), times n/(n - p) (hc1), each residual scaled by its leverage (hc2), or by its square (hc3).
 *
 * @throws StatError `full-leverage` when hc2 or hc3 meets a row that alone decides a coefficient
 * @see White (1980), Econometrica 48:817-38, doi:10.2307/1912934; MacKinnon & White (1985), J Econom 29:305-25, doi:10.1016/0304-4076(85)90158-7
 */
export function robustCovariance({ design, factor, residuals }: Fit, form: RobustForm): SymmetricMatrix {
  const size = design.length;
  const n = residuals.length;
  const middle = new Float64Array(size * size);
  const scale = form === 'hc1' ? n / (n - size) : 1;
  forEachOrthonormalRow(design, factor, (row, q) => {
    const weight = scale * residuals[row]! ** 2 * leverageWeight(q, form);
    for (let i = 0; i < size; i++) {
      const part = weight * q[i]!;
      for (let j = 0; j < size; j++) middle[i * size + j]! += part * q[j]!;
    }
  });
  return sandwich(factor, { size, values: middle });
}

function leverageWeight(orthonormal: Float64Array, form: RobustForm): number {
  if (form === 'hc0' || form === 'hc1') return 1;
  let leverage = 0;
  for (let i = 0; i < orthonormal.length; i++) leverage += orthonormal[i]! ** 2;
  if (leverage > FULL_LEVERAGE) {
    throw new StatError(
      'full-leverage',
      'One row alone decides a coefficient, so its residual is 0 and hc2 and hc3 do not exist; use hc0 or hc1.',
    );
  }
  return form === 'hc2' ? 1 / (1 - leverage) : 1 / (1 - leverage) ** 2;
}
