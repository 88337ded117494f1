//! What a card or its program says when it does not do as it was asked, in the program's own codes.

use crate::failure::{Code, Failure};
use cryptoki::error::{Error, RvError};
use cryptoki::slot::TokenInfo;

/// What an answer of a card's program means.
pub(super) fn refusal(error: Error) -> Failure {
    let code = match &error {
        Error::LibraryLoading(_) | Error::MissingSymbol(_) | Error::NullFunctionPointer => {
            Code::CardProgramBroken
        }
        Error::Pkcs11(answer, _) => code(*answer),
        _ => Code::CardFailed,
    };
    match code {
        Code::CardFailed | Code::CardProgramBroken => Failure::new(code).with("detail", error),
        Code::WrongPin => Failure::new(code).with("tries", "unknown"),
        _ => code.into(),
    }
}

fn code(answer: RvError) -> Code {
    match answer {
        RvError::PinIncorrect => Code::WrongPin,
        RvError::PinInvalid | RvError::PinLenRange => Code::PinMalformed,
        RvError::PinLocked => Code::PinBlocked,
        RvError::TokenNotPresent
        | RvError::TokenNotRecognized
        | RvError::DeviceRemoved
        | RvError::SlotIdInvalid
        | RvError::SessionClosed
        | RvError::SessionHandleInvalid => Code::CardRemoved,
        RvError::Cancel | RvError::FunctionCanceled => Code::Cancelled,
        _ => Code::CardFailed,
    }
}

/// How many tries are left after a wrong PIN, as far as the card says: it may be blocked by now.
pub(super) fn with_tries(failure: Failure, info: Option<&TokenInfo>) -> Failure {
    let Some(info) = info.filter(|_| failure.code == Code::WrongPin) else { return failure };
    match () {
        () if info.user_pin_locked() => Code::PinBlocked.into(),
        () if info.user_pin_final_try() => failure.with("tries", "last"),
        () if info.user_pin_count_low() => failure.with("tries", "few"),
        () => failure,
    }
}

/// Of two failures the one that came nearer to a certificate: it tells more of what to do.
pub(super) fn nearer(one: Failure, other: Failure) -> Failure {
    let distance = |failure: &Failure| match failure.code {
        Code::CardCertificateMissing => 0,
        Code::CardFailed | Code::CardRemoved => 1,
        Code::CardMissing => 2,
        Code::CardReaderMissing => 3,
        Code::CardProgramBroken => 4,
        _ => 5,
    };
    if distance(&other) < distance(&one) { other } else { one }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cryptoki::context::Function;

    #[test]
    fn every_answer_has_its_code() {
        for (answer, expected) in [
            (RvError::PinIncorrect, Code::WrongPin),
            (RvError::PinLenRange, Code::PinMalformed),
            (RvError::PinLocked, Code::PinBlocked),
            (RvError::TokenNotPresent, Code::CardRemoved),
            (RvError::DeviceRemoved, Code::CardRemoved),
            (RvError::SessionHandleInvalid, Code::CardRemoved),
            (RvError::FunctionCanceled, Code::Cancelled),
            (RvError::GeneralError, Code::CardFailed),
        ] {
            assert_eq!(refusal(Error::Pkcs11(answer, Function::Sign)).code, expected, "{answer:?}");
        }
        assert_eq!(refusal(Error::MissingSymbol("C_GetFunctionList")).code, Code::CardProgramBroken);
    }

    #[test]
    fn the_nearest_failure_is_told() {
        let codes = [
            Code::CardProgramMissing,
            Code::CardProgramBroken,
            Code::CardReaderMissing,
            Code::CardMissing,
            Code::CardCertificateMissing,
        ];
        for pair in codes.windows(2) {
            let [far, near] = [pair[0], pair[1]].map(Failure::new);
            assert_eq!(nearer(far.clone(), near.clone()).code, near.code);
            assert_eq!(nearer(near.clone(), far).code, near.code);
        }
    }
}
