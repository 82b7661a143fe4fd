//! Which rows of the parser are right: name alike enough, and value, unit, measure, bound, status and period the same.

use super::gold;
use baogao::Indicator;

/// Bytes by which a row's place may be longer than the number itself.
const SLACK: usize = 48;
/// From here on two names are one.
const ALIKE: f64 = 0.8;

/// For each row of the parser whether it is right. A gold row makes at most one right.
pub fn right<'r>(gold: &[gold::Row], rows: impl Iterator<Item = &'r Indicator>) -> Vec<bool> {
    let mut taken = vec![false; gold.len()];
    rows.map(|row| {
        let first = gold.partition_point(|wanted| wanted.start < row.start);
        let mine = (first..gold.len())
            .take_while(|&i| gold[i].start < row.end)
            .filter(|&i| !taken[i] && gold[i].end <= row.end && row.end - row.start <= gold[i].end - gold[i].start + SLACK)
            .find(|&i| same(&gold[i], row));
        if let Some(i) = mine {
            taken[i] = true;
        }
        mine.is_some()
    })
    .collect()
}

fn same(gold: &gold::Row, row: &Indicator) -> bool {
    let word = |value: serde_json::Value| value.as_str().unwrap_or_default().to_string();
    let told = |value: &dyn Fn() -> serde_json::Result<serde_json::Value>| value().map(word).unwrap_or_default();
    told(&|| serde_json::to_value(row.measure)) == gold.measure
        && told(&|| serde_json::to_value(row.bound)) == gold.bound
        && told(&|| serde_json::to_value(row.status)) == gold.status
        && row.period == gold.period
        && amount(gold.value, gold.upper, &gold.unit) == amount(row.value, row.upper, &row.unit)
        && alike(&gold.name, &row.name) >= ALIKE
}

/// Value and upper end without their scale, rounded, and the unit without its scale.
fn amount(value: Option<f64>, upper: Option<f64>, unit: &str) -> (Option<i64>, Option<i64>, String) {
    const SCALES: &[(&str, f64)] = &[("万亿", 1e12), ("千亿", 1e11), ("百亿", 1e10), ("亿", 1e8), ("千万", 1e7), ("百万", 1e6), ("万", 1e4), ("千", 1e3)];
    const WHOLE: &[&str] = &["千瓦", "千克", "千米", "千伏"];
    let scale = SCALES.iter().find(|(word, _)| unit.starts_with(word) && !WHOLE.iter().any(|whole| unit.starts_with(whole)));
    let (word, factor) = scale.copied().unwrap_or(("", 1.0));
    let rounded = |value: Option<f64>| value.map(|value| (value * factor * 1000.0).round() as i64);
    let unit = match &unit[word.len()..] {
        "名" => "人",
        "户" => "家",
        "名次" => "位",
        other => other,
    };
    (rounded(value), rounded(upper), if value.is_some() { unit.replace(['(', ')', '（', '）'], "") } else { String::new() })
}

/// How much two names share: twice the longest common subsequence over both lengths.
fn alike(a: &str, b: &str) -> f64 {
    let (a, b) = (plain(a), plain(b));
    if a.is_empty() || b.is_empty() {
        return if a == b { 1.0 } else { 0.0 };
    }
    let mut lengths = vec![0usize; b.len() + 1];
    for x in &a {
        let mut diagonal = 0;
        for (j, y) in b.iter().enumerate() {
            let above = lengths[j + 1];
            lengths[j + 1] = if x == y { diagonal + 1 } else { above.max(lengths[j]) };
            diagonal = above;
        }
    }
    2.0 * lengths[b.len()] as f64 / (a.len() + b.len()) as f64
}

/// A name without marks and without the words that say nothing.
fn plain(name: &str) -> Vec<char> {
    const LIGHT: &[&str] = &[
        "完成", "实现", "达到", "全年", "累计", "全市", "全区", "全县", "全省", "我市", "我区", "我县", "预计", "分别", "总共", "共计", "的", "了", "已", "均",
    ];
    let mut name: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    for word in LIGHT {
        name = name.replace(word, "");
    }
    name.chars().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_amounts() {
        assert!(alike("累计新增就业", "新增就业") > 0.99);
        assert!(alike("老旧小区改造", "老旧小区") > 0.79);
        assert!(alike("粮食产量", "棉花面积") < 0.3);
        assert_eq!(amount(Some(1.5), None, "万户"), amount(Some(15000.0), None, "家"));
        assert_ne!(amount(Some(1.5), None, "万户"), amount(Some(1.5), None, "户"));
    }
}
