// The master schedule of section 2 of docs/formulas.md: start 15, MPS 40 in 1, 3, 5, 7.

import {
  cumulativeAvailableToPromise,
  discreteAvailableToPromise,
  projectedAvailable,
  withLookAhead,
} from "../../src/engine/demand/master-schedule";

const START = 15;
const MPS = [40, 0, 40, 0, 40, 0, 40, 0];
const ORDERS = [18, 15, 27, 22, 10, 8, 6, 5];
const FORECAST = MPS.map(() => 20);
const discrete = discreteAvailableToPromise(START, MPS, ORDERS);

describe("The master schedule of section 2", () => {
  it("projects 37 22 35 13 33 13 33 13 available with the demand fence after period 2", () => {
    expect(projectedAvailable(START, MPS, ORDERS, FORECAST, 2)).toEqual([37, 22, 35, 13, 33, 13, 33, 13]);
  });

  it("has 22, -9, 22 and 29 available to promise in the periods of its receipts", () => {
    expect(discrete).toEqual([22, 0, -9, 0, 22, 0, 29, 0]);
  });

  it("has 13, 0, 22 and 29 with look-ahead", () => {
    expect(withLookAhead(discrete)).toEqual([13, 0, 0, 0, 22, 0, 29, 0]);
  });

  it("has 13 13 13 13 35 35 64 64 cumulatively", () => {
    expect(cumulativeAvailableToPromise(withLookAhead(discrete))).toEqual([13, 13, 13, 13, 35, 35, 64, 64]);
  });

  it("keeps what is promised beyond all supply as a negative first period", () => {
    expect(withLookAhead(discreteAvailableToPromise(5, [0, 10, 0], [0, 12, 10]))).toEqual([-7, 0, 0]);
  });
});
