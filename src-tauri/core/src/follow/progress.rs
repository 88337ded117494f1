//! What the observations of a goal come to.

use chrono::NaiveDate;

/// How a goal is measured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// What is counted.
    pub what: String,
    /// The most there can be at a time.
    pub most: u32,
    /// Where it began.
    pub baseline: Option<u32>,
    /// Where it is to come.
    pub target: Option<u32>,
    /// How many times that is to be reached.
    pub times: u32,
}

/// One observation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub day: NaiveDate,
    /// How many.
    pub score: u32,
    /// Of how many.
    pub most: u32,
}

/// Where the last observations go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    /// Upwards.
    Up,
    /// Neither.
    Level,
    /// Downwards.
    Down,
}

/// What observations come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many there are.
    pub count: usize,
    /// The first one.
    pub first: Point,
    /// The last one.
    pub last: Point,
    /// The least and the most that was seen.
    pub range: (u32, u32),
    /// How many times the target was reached.
    pub met: u32,
    /// The day on which it had been reached often enough.
    pub reached: Option<NaiveDate>,
    /// Where the last three go; nothing before there are two.
    pub trend: Option<Trend>,
}

impl Progress {
    /// What these points come to, in the order of their days; nothing when there are none.
    pub fn of(points: &[Point], measure: &Measure) -> Option<Progress> {
        let (first, last) = (*points.first()?, *points.last()?);
        let least = points.iter().map(|point| point.score).min()?;
        let most = points.iter().map(|point| point.score).max()?;
        let met: Vec<&Point> = points
            .iter()
            .filter(|point| measure.target.is_some_and(|target| point.score >= target))
            .collect();
        let enough = measure.times.max(1) as usize;
        Some(Progress {
            count: points.len(),
            first,
            last,
            range: (least, most),
            met: u32::try_from(met.len()).unwrap_or(u32::MAX),
            reached: met.get(enough - 1).map(|point| point.day),
            trend: trend(points),
        })
    }
}

fn trend(points: &[Point]) -> Option<Trend> {
    let last = &points[points.len().saturating_sub(3)..];
    let (before, now) = (last.first()?.score, last.last()?.score);
    match (last.len(), now.cmp(&before)) {
        (0 | 1, _) => None,
        (_, std::cmp::Ordering::Greater) => Some(Trend::Up),
        (_, std::cmp::Ordering::Equal) => Some(Trend::Level),
        (_, std::cmp::Ordering::Less) => Some(Trend::Down),
    }
}
