//! Years, dates, durations and deadlines; a duration that is itself the result is a row.

use super::Place;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};

pub fn is_time(place: &Place) -> bool {
    // 压缩至1个、3个|工作日: what stands in front of the whole list.
    let place = &Place { before: behind_list(place.before), ..*place };
    let unit = place.quantity.unit.as_str();
    let after = place.after_digits;
    if place.before.ends_with_any("连续 连续举办") {
        return true; // 连续7届, 连续33个榨季: how long, not how many
    }
    if place.before.ends_in("月年") && after.starts_in("日月号") {
        return true;
    }
    // 9时30分: the clock
    let minutes = after.strip_prefix('时').map(|minutes| minutes.trim_start_of(DIGITS));
    if minutes.is_some_and(|rest| rest.starts_with('分')) || after.starts_with('分') && place.before.strip_suffix('时').is_some_and(|hour| hour.ends_in(DIGITS))
    {
        return true;
    }
    if unit.is_one_of("岁 周岁") {
        const WHO: &str = "儿童 幼儿 婴 老 人口 人群 人员 群众 居民 公民 妇女 男 女 患者 党员 学生 适龄 城乡 农村 困难 高龄";
        let whose = place.quantity.bound_behind && place.after.trim_start_matches('的').starts_with_any(WHO); // 寿命、5岁以下儿童死亡率
        return whose || !place.before.tail(26).contains_any("寿命 平均年龄") && !place.before.tail(14).has("年龄");
    }
    // 预期寿命、平均受教育年限分别达到79.2岁、11.2年
    if unit == "年" && place.quantity.number.value().fract() != 0.0 && place.before.tail(26).has("年限") {
        return false;
    }
    if unit == "年" && after.starts_with_any("多年 余年") {
        return true; // 达到40多年新高
    }
    if after.starts_with_any("年 月 日 时许 世纪 周年 季度 周岁") {
        // 平均受教育年限从13.5年提高到14年
        let changed_to = place.before.ends_with_any("提高到 提高至 提升到 提升至 延长到 延长至") && place.before.tail(20).has("年限");
        let result =
            changed_to || changes_from(place) || is_result(place.before, "缩短 压缩 缩短至 压缩至 缩短到 压缩到 期限达 年限达到 年限达 年限提高到 年限为");
        return unit != "年" || !result || is_year(place);
    }
    if unit.is_empty() && (after.starts_with("—") || after.starts_with('-')) && is_year(place) {
        return true;
    }
    if unit.is_one_of("天 个工作日 工作日 个自然日 自然日 小时 个小时 分钟 秒 秒钟 毫秒 个月 周 个季度 刻钟") {
        if changes_from(place) {
            return false;
        }
        return !(is_result(place.before, SHORTER) || is_result(place.before, REACHED)) || place.after.starts_in("前内") && !is_result(place.before, SHORTER);
    }
    // 2023全球大会, 2023届毕业生: a year without its 年.
    (unit.is_empty() || place.quantity.guessed_unit || after.starts_with_any("首届 届")) && is_year(place)
}

/// 由48小时压缩到24小时: how long it took before.
fn changes_from(place: &Place) -> bool {
    let to = place.after.trim_start_words("以上").strip_opening("缩短 压缩 缩减 压减 减少 减 缩 降低 降 提高 提升 延长 增加");
    place.before.ends_in("由从") && to.is_some_and(|rest| rest.trim_start_matches('了').starts_in("至到为"))
}

/// 62%、|79岁: without the numbers of a list before it.
fn behind_list(before: &str) -> &str {
    let mut words = before;
    while let Some(list) = words.strip_last("、和及") {
        let unit = list.trim_end_matches(|c: char| !c.is_ascii_digit() && !matches!(c, '、' | ',' | '和'));
        let front = unit.trim_end_of("0123456789.");
        if front.len() == unit.len() || list.after(unit.len()).size() > 5 || list.ends_with("环节") {
            break;
        }
        words = front;
    }
    words
}

fn is_year(place: &Place) -> bool {
    let value = place.quantity.number.value();
    (1900.0..2100.0).contains(&value) && value.fract() == 0.0
}

const SHORTER: &str = "缩短 压缩 减少 缩减 压减 提速 延长 增加 净增 缩短了 压缩了 减少了 超目标任务 超目标 多 缩短至 缩短到 压缩至 压缩到 缩至 缩减至 压至 \
    压减至 压减到 减至 降至 缩短为 压缩为 降到 降低到 降低至 下降到 下降至";

const REACHED: &str = "天数 天数为 天数保持在 天数稳定在 天数不少于 天数不低于 天气 时间 时限 时长 时间为 时间分别为 时长分别为 时限分别为 控制在 延长至 延长到 调整到 调整为 仅需 仅用 用时 达 达到 提升至 \
    提高到 增加到 增加至 不超过 平均 低于 天数超过 天数突破 天数首次突破 增至 小时至 天至 分钟至 工作日至";

fn is_result(before: &str, words: &str) -> bool {
    before.ends_with_any(words) || without_bound(before).ends_with_any(words)
}

fn without_bound(before: &str) -> &str {
    before.strip_closing("近 约 超过 超 至少 平均 不足 不到 少于").unwrap_or(before)
}

#[cfg(test)]
mod tests {
    use super::super::Reject;
    use super::super::tests_support::verdicts;

    #[test]
    fn changes_of_durations() {
        for text in ["通关时间由48小时压缩到24小时", "审批时限从60个工作日缩减至36个工作日", "受教育年限从13.5年提高到14年"]
        {
            assert_eq!(verdicts(text), [None, None], "{text}");
        }
        assert_eq!(verdicts("从1979年到1984年"), [Some(Reject::Time); 2]);
        assert_eq!(verdicts("7时41分"), [Some(Reject::Time); 2]);
    }

    #[test]
    fn times_and_results() {
        let time = Some(Reject::Time);
        for (text, want) in [
            ("2023年", time),
            ("4月底前", time),
            ("成立75周年", time),
            ("停产3年后", time),
            ("审批时限压缩至55个工作日", None),
            ("船舶平均待泊时间降低至1.8天", None),
            ("减少10天", None),
            ("优良天数244天", None),
            ("人均期望寿命达到73岁", None),
            ("65岁以上老人", time),
            ("奋战100天", time),
        ] {
            assert_eq!(verdicts(text), [want], "{text}");
        }
    }
}
