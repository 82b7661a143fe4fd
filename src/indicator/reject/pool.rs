//! How many are ranked: 在全省54个市辖区中排名第一, 居15个同类城市第一.

use super::super::{lexicon, rank};
use super::Place;
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};

/// Whether the number counts those among which a rank holds.
pub fn is_pool(place: &Place) -> bool {
    is_region_wide(place) || is_of_cities(place) || has_its_rank(place) || is_first_batch(place)
}

/// 全国168个重点城市中: all of a kind in a region, with 中 or the rank behind them in the clause.
fn is_region_wide(place: &Place) -> bool {
    // 在全国汽车保有量超|200万辆|城市中: what all of them pass.
    let passed = || place.before.last_place_of("在全").is_some_and(|at| place.before.after(at).has_size(3, 12) && !place.before.after(at).contains_in(",、"));
    let region = place.before.ends_with_any("全省 全国 全市 全球 全区 全县") || passed();
    // 全市8个县|(市、区)|第2位
    let after = place.after.parted_at(")").filter(|(kinds, _)| kinds.size() <= 8 && kinds.has("(")).map_or(place.after, |(_, after)| after);
    let clause = after.before(after.find_in(",;。").unwrap_or(after.len()));
    let among = clause.places_of("中").any(|i| {
        let behind = clause.after(i + '中'.len_utf8());
        !behind.starts_in("心小国医型等学药央西") && !clause.before(i).ends_in("集其高初")
    });
    let place_told = |at: usize| is_position(clause.after(at + "第".len()));
    let among = among || clause.place_of("第").is_some_and(place_told) && !clause.contains_in("、有");
    region && matches!(place.quantity.kind, Kind::Count) && among && clause.size() <= 24
}

/// 31个大城市|失业率, 262个地级市|信用排名: all that are measured, where a measure of theirs and its figure follow.
fn is_of_cities(place: &Place) -> bool {
    let measured = place.after_unit.strip_opening("大城市 大中城市 地级市 地级及以上城市 地级以上城市 重点城市");
    let measured = measured.and_then(|rest| Some(rest.before(rest.find_in("0123456789,;。、").filter(|&at| rest.after(at).starts_in(DIGITS))?)));
    place.quantity.unit == "个" && measured.is_some_and(|measured| measured.contains_any("失业率 比例 价格 指数 浓度 排名 排位"))
}

/// 入选国家首批20个试点城市: one of so many.
fn is_first_batch(place: &Place) -> bool {
    let clause = place.before.behind_last(",;。:");
    let kinds = place.after_unit.before(place.after_unit.find_in(",;。、").unwrap_or(place.after_unit.len()));
    let of_many = kinds.ends_with_any("试点 城市 示范区 集群 示范县");
    of_many && place.quantity.unit == "个" && clause.ends_with_any("首批 第一批") && clause.contains_any("入选 入围 跻身")
}

/// 居15个同类城市第一, 在349个地级以上城市中居第46: verb and rank stand right behind the counted noun.
fn has_its_rank(place: &Place) -> bool {
    if !place.quantity.unit.is_one_of("个 家") {
        return false;
    }
    let clause = place.after_unit.before(place.after_unit.find_in(",;。、").unwrap_or(place.after_unit.len()));
    let Some(at) = clause.find_in("第首前") else { return false };
    let ranked = clause.after(at).starts_with("首位") || clause.after(at).strip_first("第前").is_some_and(is_position);
    let mut noun = clause.before(at);
    while let Some(len) = lexicon::rank_verbs().ends(noun) {
        noun = noun.before(noun.len() - len);
    }
    let asked = place.before.is_empty() || place.before.ends_in("在居列、,国省市球区");
    ranked && asked && rank::is_ranked_among(noun)
}

/// 一, 5位: and no batch or session (第一批, 第九次).
fn is_position(rest: &str) -> bool {
    let behind = rest.trim_start_of("0123456789一二三四五六七八九十");
    behind.len() < rest.len() && (behind.is_empty() || behind.starts_in("位名"))
}

#[cfg(test)]
mod tests {
    use super::super::Reject;
    use super::super::tests_support::verdicts;

    #[test]
    fn those_that_are_ranked() {
        let pool = Some(Reject::Other);
        assert_eq!(verdicts("绩效评估位居15个同类城市第一")[0], pool);
        assert_eq!(verdicts("监测在349个地级以上城市中居第46")[0], pool);
        assert_eq!(verdicts("在全省54个市辖区中排名第一")[0], pool);
        assert_eq!(verdicts("园区入选全国首批20个试点")[0], pool);
        for counted in ["在15个同类城市推广", "7家单位获全省第一批先进称号", "4个园区成为全省第一批试点", "首批20个项目入库"]
        {
            assert_eq!(verdicts(counted)[0], None, "{counted}");
        }
    }
}
